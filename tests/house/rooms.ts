import type { Import } from './source-files';

/** What a room may import at run time: other rooms, and packages by name. Types may be imported from anywhere in lib/. */
type Rule = { rooms: string[]; packages: string[] };

const everyLibRoom = [
  'core',
  'leaks',
  'vault',
  'providers',
  'builders',
  'economics',
  'storage',
  'browser',
  'usage',
  'export',
  'sync',
  'messaging',
  'flows',
  'guard',
  'fill',
  'import',
].map((name) => `lib/${name}`);

/** The only truth about who may import whom; docs/architecture.md explains it in words. */
export const rooms: Record<string, Rule> = {
  'lib/core': { rooms: [], packages: ['zod/mini'] },
  'lib/leaks': { rooms: ['lib/core'], packages: [] },
  'lib/vault': { rooms: ['lib/core'], packages: ['hash-wasm'] },
  'lib/providers': { rooms: ['lib/core', 'lib/leaks'], packages: [] },
  'lib/builders': { rooms: ['lib/core'], packages: [] },
  'lib/economics': { rooms: ['lib/core'], packages: [] },
  'lib/import': { rooms: ['lib/core', 'lib/leaks'], packages: [] },
  'lib/browser': { rooms: ['lib/core'], packages: ['wxt/browser'] },
  'lib/storage': { rooms: ['lib/core', 'lib/browser'], packages: ['dexie'] },
  'lib/usage': {
    rooms: ['lib/core', 'lib/providers', 'lib/economics', 'lib/storage'],
    packages: ['@pydantic/genai-prices'],
  },
  'lib/export': { rooms: ['lib/core', 'lib/economics', 'lib/usage'], packages: ['age-encryption'] },
  'lib/messaging': { rooms: ['lib/core', 'lib/browser'], packages: [] },
  'lib/guard': { rooms: ['lib/core', 'lib/leaks', 'lib/builders', 'lib/messaging/send-from-page'], packages: [] },
  'lib/fill': { rooms: ['lib/core', 'lib/builders'], packages: [] },
  'lib/flows': { rooms: everyLibRoom.filter((room) => room !== 'lib/flows'), packages: ['dexie'] },
  components: {
    rooms: [
      'lib/core',
      'lib/messaging',
      'lib/economics',
      'lib/usage',
      'lib/storage',
      'lib/browser/permissions',
      'lib/browser/rate-host',
      'lib/browser/sign-in',
      'lib/providers',
      'lib/builders',
      'lib/leaks',
      'lib/export',
      'lib/import',
    ],
    packages: [
      'react',
      'react-dom',
      'react-dom/client',
      'radix-ui',
      'lucide-react',
      'recharts',
      'dexie-react-hooks',
      '@zxcvbn-ts/core',
    ],
  },
  entrypoints: {
    rooms: [...everyLibRoom, 'components'],
    packages: [
      'react',
      'react-dom',
      'react-dom/client',
      'wxt/utils/define-background',
      'wxt/utils/define-unlisted-script',
    ],
  },
};

/** The room a file stands in: `lib/<name>` or the top folder. */
export function roomOf(path: string): string {
  const [top = '', second = ''] = path.split('/');
  return top === 'lib' ? `lib/${second.replace(/\.\w+$/, '')}` : top;
}

/** The imports of one file that its room does not allow, in words. */
export function violations(path: string, imports: Import[]): string[] {
  const own = roomOf(path);
  const rule = rooms[own];
  if (!rule) return [`${path}: no room of that name`];
  return imports.flatMap(({ of, typeOnly }) => {
    if (of.endsWith('.css')) return [];
    const inside = /^(lib|components|entrypoints|public|tests|scripts)\//.test(of);
    if (!inside) return typeOnly || allows(rule.packages, of) ? [] : [`${path}: package ${of}`];
    if (own === 'entrypoints' && of.startsWith('entrypoints/')) return sameDoor(path, of) ? [] : [`${path}: ${of}`];
    if (roomOf(of) === own)
      return own === 'lib/flows' && !isSession(of) && !typeOnly ? [`${path}: another flow, ${of}`] : [];
    return (typeOnly && of.startsWith('lib/')) || allows(rule.rooms, of) ? [] : [`${path}: ${of}`];
  });
}

const allows = (list: string[], of: string): boolean => list.some((name) => of === name || of.startsWith(`${name}/`));

const sameDoor = (path: string, of: string): boolean => path.split('/')[1] === of.split('/')[1];

/** The vault session is what the flows stand on, not a flow of its own. */
const isSession = (of: string): boolean => /\/(vault-session|session-.*)$/.test(of);
