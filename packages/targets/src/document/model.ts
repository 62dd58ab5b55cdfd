import type { Element } from './html/element.ts';
import type { Pointer } from './pointer.ts';

/** How a word of the document is meant; never shown by colour alone. */
export type Tone = 'plain' | 'good' | 'short' | 'open';

/** A run of text. Every text of the agreement is plain here: it is escaped where it is printed, and nowhere else. */
export type Inline = readonly Span[];
export type Span = string | Reference | Styled | Badge;

/** A thing of the agreement that is spoken of; where the document shows it, the reader can go there. */
export interface Reference {
  readonly kind: 'reference';
  readonly pointer: Pointer;
  readonly text: string;
}
/**
 * `rule`: a condition; `name`: what the text of the agreement calls a thing, beside what people are shown;
 * `place`: a file and a line, to which whatever it stands in leads.
 */
export interface Styled {
  readonly kind: 'strong' | 'emphasis' | 'code' | 'muted' | 'rule' | 'name' | 'place';
  readonly text: string;
}
/** A word that stands out: `pending`, `short by 120`. */
export interface Badge {
  readonly kind: 'badge';
  readonly tone: Tone;
  readonly text: string;
}

/** A part of the document, the same for every format. */
export type Block = Paragraph | Quote | Facts | Tiles | List | Table | Item | Group | Picture;

/** A paragraph. */
export interface Paragraph {
  readonly kind: 'paragraph';
  /** `aside`: what explains a table or a picture; `warning`: what the reader must not miss. */
  readonly as: 'text' | 'aside' | 'warning';
  readonly text: Inline;
  readonly pointer?: Pointer;
}
/** What the agreement says about a thing in prose. */
export interface Quote {
  readonly kind: 'quote';
  readonly blocks: readonly Block[];
  readonly pointer: Pointer;
}
/** Labels with what holds for each. */
export interface Facts {
  readonly kind: 'facts';
  readonly rows: readonly Fact[];
}
export interface Fact {
  readonly label: string;
  /** Several stand one under the other. */
  readonly values: readonly Line[];
}
/** A line of text that stands for something in the agreement. */
export interface Line {
  readonly text: Inline;
  readonly pointer?: Pointer;
}
/** Numbers that are seen first. */
export interface Tiles {
  readonly kind: 'tiles';
  readonly tiles: readonly Tile[];
}
export interface Tile {
  readonly label: Inline;
  readonly value: string;
  readonly note?: Inline;
  readonly pointer?: Pointer;
  /** A share from 0 to 1 that is drawn under the number. */
  readonly meter?: number;
}
/** Lines one under the other; `ladder`: the first that fits is taken. */
export interface List {
  readonly kind: 'list';
  readonly as: 'bullets' | 'ladder' | 'numbers';
  readonly items: readonly Line[];
}
/** A table; the first column names the row. Columns without any text in them are left out. */
export interface Table {
  readonly kind: 'table';
  readonly caption: string;
  /** `prose`: sentences, in columns that are as wide in each such table; `matrix`: each cell is a result. */
  readonly as?: 'prose' | 'matrix';
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}
export interface Column {
  readonly title: string;
  /** `tight`: as wide as its text, which is not broken. */
  readonly align: 'left' | 'right' | 'tight';
  /** What is said of the column, under its title. */
  readonly note?: Inline;
  readonly pointer?: Pointer;
}
export interface Row {
  readonly cells: readonly Inline[];
  readonly pointer?: Pointer;
  readonly tone?: Tone;
}
/** A declared thing with everything the agreement says of it. */
export interface Item {
  readonly kind: 'item';
  readonly pointer: Pointer;
  /** It is shown elsewhere, and here from another side. */
  readonly isAside?: true;
  readonly title: string;
  /** Its name, where that differs from what is shown. */
  readonly name?: string;
  readonly subtitle?: Inline;
  readonly blocks: readonly Block[];
}
/** Blocks under a heading of their own. */
export interface Group {
  readonly kind: 'group';
  readonly title: string;
  readonly blocks: readonly Block[];
}
/** A picture; formats without pictures show what stands in its place. */
export interface Picture {
  readonly kind: 'picture';
  readonly drawing: Element;
  /** What it shows and how to read it; stands under it. */
  readonly caption: Inline;
  readonly instead: readonly Block[];
}

/** A section of the document. */
export interface Section {
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}
/** The whole document. */
export interface SlaDocument {
  readonly title: string;
  /** What stands under the title: prose, parties, term, approvals. */
  readonly head: readonly Block[];
  readonly sections: readonly Section[];
}
