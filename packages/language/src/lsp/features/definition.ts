import type { DefinitionParams, Location, LocationLink } from 'vscode-languageserver';
import { definitionAt, type Link } from '../../ide/navigation/definition.ts';
import { typeDefinitionAt } from '../../ide/navigation/type-definition.ts';
import { rangeOf } from '../convert.ts';
import type { Feature, Target } from '../feature.ts';
import { linkTo, locationOf } from '../locations.ts';

type Links = LocationLink[] | Location[];

/** Where something is declared, and what stands behind it. */
export const definition: Feature = {
  name: 'definition',
  capabilities: { definitionProvider: true, typeDefinitionProvider: true },
  register: ({ connection, client, answer }) => {
    const { definition: own, typeDefinition: behind } = client.textDocument ?? {};
    connection.onDefinition(
      answer<DefinitionParams, Links>('definition', [], (target, { position }) =>
        linksOf(target, definitionAt(target.view, target.spot(position)), own?.linkSupport),
      ),
    );
    connection.onTypeDefinition(
      answer<DefinitionParams, Links>('type definition', [], (target, { position }) =>
        linksOf(target, typeDefinitionAt(target.view, target.spot(position)), behind?.linkSupport),
      ),
    );
  },
};

function linksOf(target: Target, link: Link | undefined, isLinking: boolean | undefined): Links {
  if (!link) return [];
  const origin = rangeOf(target.lines, link.origin);
  return isLinking
    ? link.destinations.map((destination) => linkTo(target, origin, destination))
    : link.destinations.map(({ place }) => locationOf(target, place));
}
