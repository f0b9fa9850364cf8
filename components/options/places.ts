import {
  Bell,
  Building2,
  ChartColumn,
  Gauge,
  KeyRound,
  LayoutDashboard,
  type LucideIcon,
  ReceiptText,
  Scale,
  Settings,
  Shield,
} from 'lucide-react';

/** One place of the options page: the rail and the palette both list these. */
export type Place = { path: string; name: string; icon: LucideIcon; words: string };

export const places: readonly Place[] = [
  { path: 'overview', name: 'Overview', icon: LayoutDashboard, words: 'spend month forecast start' },
  { path: 'keys', name: 'Keys', icon: KeyRound, words: 'accounts api provider reveal delete' },
  { path: 'usage', name: 'Usage', icon: ChartColumn, words: 'chart tokens models money cost export' },
  { path: 'alerts', name: 'Alerts', icon: Bell, words: 'spike budget warning' },
  { path: 'guard', name: 'Guard', icon: Shield, words: 'paste leak warning sites check file log redact history' },
  { path: 'builders', name: 'Builders', icon: Gauge, words: 'sites placements fill' },
  { path: 'providers', name: 'Providers', icon: Building2, words: 'capabilities revoke cap matrix api' },
  { path: 'break-even', name: 'Break-even', icon: Scale, words: 'plan subscription compare' },
  { path: 'bills', name: 'Bills', icon: ReceiptText, words: 'reconcile invoice' },
  {
    path: 'settings',
    name: 'Settings',
    icon: Settings,
    words: 'lock theme currency notifications passphrase permissions',
  },
];
