/** The version of the compiler; equal text and an equal version give equal bytes. A test holds it to package.json. */
export const COMPILER = '0.1.0';
