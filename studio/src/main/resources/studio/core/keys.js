// Key presses: each page has a list of {keys, does, says}; `?` shows the lists.
const typing = (element) => element?.closest?.('input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]');

/** How a key press is written in the lists: Ctrl+Shift+Z, ArrowLeft, r. */
export function written(event) {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const marks = [];
  if (event.ctrlKey || event.metaKey) marks.push('Ctrl');
  if (event.altKey) marks.push('Alt');
  // Of a character that needs Shift on some keyboards, such as ? or +, Shift says nothing.
  if (event.shiftKey && (key.length > 1 || /[a-z0-9]/.test(key))) marks.push('Shift');
  return [...marks, key].join('+');
}

/** Does what the lists have for the key press; one that may be part of a text is left to the text. */
export function press(event, shortcuts) {
  if (event.defaultPrevented || event.isComposing) return;
  const pressed = written(event);
  const inText = typing(event.target);
  for (const { keys, does, inTexts } of shortcuts) {
    if (!keys.includes(pressed) || (inText && !inTexts)) continue;
    if (does(event) !== false) {
      event.preventDefault();
      return;
    }
  }
}
