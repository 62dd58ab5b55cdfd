/** An exact amount of money in one currency. */
export interface Money {
  /**
   * Decimal in its shortest form: no thousands separators, no exponent, no trailing zeros, no negative zero.
   * @pattern ^-?(0|[1-9][0-9]*)(\.[0-9]*[1-9])?$
   */
  readonly amount: string;
  /**
   * Three-letter code of ISO 4217.
   * @pattern ^[A-Z]{3}$
   */
  readonly currency: string;
}
