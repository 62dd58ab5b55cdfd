/** A field of the lead or of its account. */
export interface FieldReference {
  readonly kind: 'field';
  /** Whose field. */
  readonly of: 'lead' | 'account';
  /** The field. */
  readonly field: string;
}
