/**
 * An exact share or factor, such as a conversion rate (2.5% is 1 of 40), in lowest terms.
 * The sign is carried by the numerator.
 */
export interface Ratio {
  /**
   * Whole number.
   * @asType integer
   */
  readonly numerator: number;
  /**
   * Whole number, one or more.
   * @asType integer
   * @minimum 1
   */
  readonly denominator: number;
}
