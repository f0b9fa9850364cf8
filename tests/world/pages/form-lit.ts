import { html, LitElement, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { type FormSpec, firstValues, startForm } from '../form-page';
import type { FormField } from '../form-patterns';

startForm((root, spec: FormSpec) => {
  let values = firstValues(spec);
  class KeyForm extends LitElement {
    // One host name draws into a closed root, which only extensions can open.
    static override shadowRootOptions: ShadowRootInit = {
      mode: location.hostname.startsWith('lit-closed.') ? 'closed' : 'open',
    };
    private isOpen = !spec.opener;
    private version = 0;
    private take = (key: string) => (event: Event) => {
      if (!(event.target instanceof HTMLInputElement)) return;
      values = { ...values, [key]: event.target.value };
      if (spec.anew) this.version += 1;
      this.requestUpdate();
    };
    open = () => {
      this.isOpen = true;
      this.requestUpdate();
    };
    private row = (field: FormField) => html`<div style=${field.hidden ? 'display:none' : ''}>
      ${field.variable ? html`<input aria-label="Name" .value=${field.variable} />` : nothing}
      ${field.label ? html`<label for=${spec.idOf(field)}>${field.label}</label>` : nothing}
      <input id=${spec.idOf(field)} type=${field.type ?? 'text'} autocomplete=${field.autocomplete ?? 'off'}
        placeholder=${field.placeholder ?? ''} .value=${values[field.key] ?? ''}
        @input=${spec.lazy ? nothing : this.take(field.key)} @change=${spec.lazy ? this.take(field.key) : nothing} /></div>`;
    override render() {
      return html`<main><h1>Settings</h1>
        ${spec.opener ? html`<button type="button" @click=${this.open}>${spec.opener}</button>` : nothing}
        ${this.isOpen ? keyed(this.version, html`<section>${spec.fields.map(this.row)}</section>`) : nothing}</main>`;
    }
  }
  customElements.define('key-form', KeyForm);
  const form = new KeyForm();
  root.append(form);
  // A closed root hides the button from a test that looks for it.
  Object.assign(window, { __open: form.open });
  return () => values;
});
