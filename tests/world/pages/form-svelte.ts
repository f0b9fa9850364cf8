import { mount } from 'svelte';
import { startForm } from '../form-page';
import SvelteForm from './SvelteForm.svelte';

startForm((root, spec) => {
  let read = (): Record<string, string> => ({});
  const onstate = (reader: typeof read) => {
    read = reader;
  };
  mount(SvelteForm, { target: root, props: { spec, onstate } });
  return () => read();
});
