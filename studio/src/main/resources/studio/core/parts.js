// Parts of which several pages are made.
import { html, nothing } from '/lib/lit-html/lit-html.js';
import { filesOf } from './files.js';
import { icon } from './icons.js';
import { t } from './language.js';

export const loading = (says = t('common.loading')) => html`<div class="wait" data-test="loading"><span class="spinner"></span>${says}</div>`;

/** A page, or a part of one, that has nothing to show but why. */
export const message = (sign, sentence, more, action = nothing) => html`
  <div class="message">${icon(sign)}<h2>${sentence}</h2>${more ? html`<p>${more}</p>` : nothing}${action}</div>
`;

/** A button with a sign alone, or with a word beside it. */
export const button = ({ sign, says, title, test, does, kind = '', off = false, pressed }) => html`<button
  type="button"
  class=${kind}
  title=${title ?? nothing}
  aria-label=${says ? nothing : title}
  aria-pressed=${pressed === undefined ? nothing : String(pressed)}
  data-test=${test ?? nothing}
  ?disabled=${off}
  @click=${does}
>
  ${sign ? icon(sign) : nothing}${says ? html`<span>${says}</span>` : nothing}
</button>`;

/** A place where files are dropped or, with a click, chosen. */
export function dropPlace({ says, more, accept, several, take, test }) {
  const over = (event, is) => {
    event.preventDefault();
    event.currentTarget.classList.toggle('over', is);
  };
  const drop = (event) => {
    over(event, false);
    event.stopPropagation();
    const files = filesOf(event.dataTransfer);
    if (files.length) take(several ? files : files.slice(0, 1));
  };
  const chosen = ({ target }) => {
    const files = [...target.files];
    // The same file can be chosen again.
    target.value = '';
    if (files.length) take(files);
  };
  return html`<label class="drop" @dragenter=${(event) => over(event, true)} @dragover=${(event) => over(event, true)}
    @dragleave=${(event) => over(event, false)} @drop=${drop}>
    ${icon('picture')}<strong>${says}</strong>${more ? html`<span>${more}</span>` : nothing}
    <input type="file" accept=${accept} ?multiple=${several} data-test=${test} @change=${chosen} />
  </label>`;
}

/** A name and what stands for it, in a list of facts. */
export const fact = (name, value) => html`<div><dt>${t(name)}</dt><dd>${value}</dd></div>`;

/** Why something was not done, and what helps; `more` stands below. */
export const refusal = ({ sentence, remedy, code }, more = nothing) =>
  html`<div class="warning"><div><strong>${sentence}</strong> ${remedy ?? ''} <small>${code}</small>${more}</div></div>`;

/** What a score means, as the class that colours it. */
export const grade = (result) => (result.review ? 'bad' : result.score >= 90 ? 'good' : 'fair');
