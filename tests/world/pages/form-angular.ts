// The compiler in the page, so that the sample needs no build of its own.
import '@angular/compiler';
import { Component, provideZonelessChangeDetection, signal } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import { type FormSpec, firstValues, startForm } from '../form-page';

startForm((_root, spec: FormSpec) => {
  const values = signal(firstValues(spec));
  const version = signal(0);
  class Form {
    readonly spec = spec;
    readonly values = values;
    readonly open = signal(!spec.opener);
    rows() {
      return spec.fields.map((field) => ({ ...field, id: spec.idOf(field), track: field.key + version() }));
    }
    take(key: string, event: Event, lazy: boolean) {
      if (lazy !== (spec.lazy ?? false) || !(event.target instanceof HTMLInputElement)) return;
      const text = event.target.value;
      values.update((before) => ({ ...before, [key]: text }));
      if (spec.anew) version.update((before) => before + 1);
    }
  }
  Component({
    selector: '#root',
    template: `<main><h1>Settings</h1>
      @if (spec.opener) { <button type="button" (click)="open.set(true)">{{ spec.opener }}</button> }
      @if (open()) { <section [attr.role]="spec.dialog ? 'dialog' : null" aria-label="Connection">
        @for (field of rows(); track field.track) { <div [style.display]="field.hidden ? 'none' : ''">
          @if (field.variable) { <input aria-label="Name" [value]="field.variable"> }
          @if (field.label) { <label [attr.for]="field.id">{{ field.label }}</label> }
          <input [id]="field.id" [type]="field.type ?? 'text'" [attr.autocomplete]="field.autocomplete"
            [attr.placeholder]="field.placeholder" [value]="values()[field.key]"
            (input)="take(field.key, $event, false)" (change)="take(field.key, $event, true)">
        </div> }
      </section> }</main>`,
  })(Form);
  void bootstrapApplication(Form, { providers: [provideZonelessChangeDetection()] });
  return () => values();
});
