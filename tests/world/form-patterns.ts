/** One field of a pattern: what the page calls it and how it is written. */
export type FormField = {
  key: string;
  label: string;
  /** An environment variable's NAME, standing in a field of its own before this one; the label is left out then. */
  variable?: string;
  type?: 'text' | 'password';
  autocomplete?: string;
  placeholder?: string;
  hidden?: boolean;
  value?: string;
};

/** One way in which real key forms differ; every framework draws all of them. */
export type FormPattern = {
  fields: readonly FormField[];
  /** The text of the button that shows the fields. */
  opener?: string;
  /** The fields stand in a modal dialog. */
  dialog?: boolean;
  lateMs?: number;
  /** The application takes the value when the field is left, not while it is typed. */
  lazy?: boolean;
  /** The application draws its fields anew at every input. */
  anew?: boolean;
  /** The field's id is another one at every load. */
  randomIds?: boolean;
  /** What filling an OpenAI key must end in: the key in the application's state of this field, or a refusal. */
  wanted: { key: string } | { refusal: string };
};

const openai: FormField = { key: 'openai', label: 'OpenAI API key', type: 'password' };
const vendors =
  'anthropic openrouter mistral cohere groq perplexity gemini ai21 scale together mancer nanogpt deepseek xai yi upstage featherless huggingface novelai horde infermatic dreamgen tabby vllm aphrodite cerebras'.split(
    ' ',
  );
const neighbours: FormField[] = [
  { key: 'name', label: 'Display name' },
  { key: 'url', label: 'OpenAI base URL', placeholder: 'https://api.openai.com/v1' },
];

/** The patterns of real key forms, by name. */
export const formPatterns: Readonly<Record<string, FormPattern>> = {
  plain: { fields: [...neighbours, openai], wanted: { key: 'openai' } },
  pencil: { fields: [openai], opener: 'Edit', wanted: { key: 'openai' } },
  dialog: { fields: [...neighbours, openai], opener: 'Set up', dialog: true, wanted: { key: 'openai' } },
  twins: {
    fields: [...vendors.map((key) => ({ key, label: `${key} API key`, hidden: true })), { ...openai, type: 'text' }],
    wanted: { key: 'openai' },
  },
  lazy: { fields: [openai], lazy: true, wanted: { key: 'openai' } },
  masked: { fields: [{ ...openai, value: '••••••••••••' }], wanted: { refusal: 'field-masked' } },
  'one-time-code': { fields: [{ ...openai, autocomplete: 'one-time-code' }], wanted: { key: 'openai' } },
  ghost: {
    fields: [{ key: 'ghost', label: '', autocomplete: 'username', hidden: true }, openai],
    wanted: { key: 'openai' },
  },
  env: {
    fields: [
      { key: 'stripe', label: '', variable: 'STRIPE_SECRET_KEY' },
      { key: 'openai', label: '', variable: 'OPENAI_API_KEY' },
      { key: 'database', label: '', variable: 'DATABASE_URL', value: 'postgres://app' },
    ],
    wanted: { key: 'openai' },
  },
  'random-ids': { fields: [...neighbours, openai], randomIds: true, wanted: { key: 'openai' } },
  late: { fields: [openai], lateMs: 600, wanted: { key: 'openai' } },
  anew: { fields: [openai], anew: true, wanted: { key: 'openai' } },
  'other-provider': {
    fields: [{ key: 'anthropic', label: 'Anthropic API key', type: 'password' }],
    wanted: { refusal: 'provider-mismatch' },
  },
};
