/** What a text gives away of somebody, and what to write instead. */
export interface PersonalData {
  /** The address, number or name itself. */
  readonly text: string;
  readonly is: 'address' | 'number' | 'name';
}

/** What a text that stands for the value of a field may give away of a real person. */
export function personalData(text: string, field: string | undefined): PersonalData | undefined {
  const address = realAddress(text);
  if (address !== undefined) return { text: address, is: 'address' };
  if (isRealNumber(text, field)) return { text: text.trim(), is: 'number' };
  return isRealName(text, field) ? { text: text.trim(), is: 'name' } : undefined;
}

/** Top-level names and domains that belong to nobody: RFC 2606 and RFC 6761. */
const RESERVED = /(^|\.)(example|test|invalid|localhost|example\.(com|net|org))$/i;

/** An e-mail address whose domain may be somebody's. */
function realAddress(text: string): string | undefined {
  const match = /^\s*([^\s@]+@([^\s@]+\.[^\s@.]+))\s*$/.exec(text);
  return match?.[2] !== undefined && !RESERVED.test(match[2]) ? match[1] : undefined;
}

/** Fields that hold telephone numbers by their names. */
const PHONE_FIELD = /(^|_)(phone|telephone|tel|mobile|cell|fax)(_|$)/i;
/** Numbers kept free for stories: 555-0100 to 555-0199 (North America), and those of Ofcom (Great Britain). */
const MADE_UP_NUMBER = /5550?1\d\d$|7700900\d{3}$|2079460\d{3}$/;

function isRealNumber(text: string, field: string | undefined): boolean {
  const digits = text.replace(/\D/g, '');
  const isNumber = /^\s*(\+|00)?[\d\s()./-]+$/.test(text) && digits.length >= 7 && digits.length <= 15;
  const isPhone = /^\s*\+/.test(text) || (field !== undefined && PHONE_FIELD.test(field));
  return isNumber && isPhone && !MADE_UP_NUMBER.test(digits);
}

/** Fields that hold the name of a person by their names. */
const NAME_FIELD = /^((first|last|full|given|family|middle|contact|person|lead)_?)?name$|^surname$/i;
/** Names that stand for nobody. */
const MADE_UP_NAME = /(^|\s)(doe|roe|bloggs|mustermann|musterfrau|dupont|example|sample|test|tester|nobody)(\s|$)/i;

const isRealName = (text: string, field: string | undefined): boolean =>
  field !== undefined && NAME_FIELD.test(field) && /\p{L}{2}/u.test(text) && !MADE_UP_NAME.test(text);
