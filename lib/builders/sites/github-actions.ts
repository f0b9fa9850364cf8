import { defineBuilder } from '../define-builder';

/** GitHub Actions secrets: where a key goes there. */
export const githubActions = defineBuilder({
  id: 'github-actions',
  name: 'GitHub Actions secrets',
  source: {
    docs: 'https://docs.github.com/en/actions/security-for-github-actions/security-guides/using-secrets-in-github-actions',
    checked: '2026-11-23',
    confidence: 'medium',
  },
  origins: ['https://github.com'],
  takes: 'env',
  keyPage: '',
  openHint: 'Open the repository’s Settings, Secrets and variables, Actions, New repository secret.',
  saveControl: 'Add secret',
  storage: { where: 'server', encrypted: 'yes', note: 'A project’s secret: your own deployed code reads it.' },
  callsFrom: 'server',
  remove: 'Delete the secret in the same place.',
});
