import { ofAgreement } from './command.ts';

/** Opens the document beside the text. */
export const openPreview = ofAgreement('sla.openPreview', (_, { preview, agreements }) =>
  agreements.subject ? preview.open(agreements.subject) : undefined,
);
