import { html } from '/lib/lit-html/lit-html.js';
export const open = () => {};
export const view = () => html`<p>soon</p>`;
