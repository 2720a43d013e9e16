// What the answer to the last save says of each field and anchor.
import { itemOf, keyOf } from './model.js';

const COLOURS = 6;
export const colourOf = (index) => `tint${index % COLOURS}`;

export function resultOf({ saved }, field) {
  const key = keyOf(field.name);
  return saved?.results?.find((result) => result.key === key) ?? null;
}

export function warningsOf({ saved, model }, item) {
  const isField = model.fields.includes(item);
  const place = isField ? `$.template[${model.fields.indexOf(item)}]` : `$.anchors[${model.anchors.indexOf(item)}]`;
  return (saved?.warnings ?? []).filter(({ field, path }) => (isField && field && keyOf(field) === keyOf(item.name)) || (!field && path?.startsWith(place)));
}

/** Warnings that concern the whole form, or what is no longer there. */
export const otherWarnings = (draw) => {
  const told = new Set([...draw.model.fields, ...draw.model.anchors].flatMap((item) => warningsOf(draw, item)));
  return (draw.saved?.warnings ?? []).filter((warning) => !told.has(warning));
};

/** What was read of an anchor, where the answer has it. */
export const anchorOutcome = ({ saved, model }, anchor) => saved?.anchors?.[model.anchors.indexOf(anchor)] ?? null;

/** Whether an item changed since it was saved, so that what was answered says little of it now. */
export const changedSince = ({ saved, model }, id) => Boolean(saved && itemOf(saved.model, id) !== itemOf(model, id));
