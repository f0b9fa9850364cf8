import type { ItemStore, VaultPorts, VaultStore } from './ports';

/** A store rejected. Says which one and nothing of what it said: a browser's message may hold what was being written. */
export class PortError extends Error {
  readonly port: 'database' | 'session' | 'local';

  constructor(port: PortError['port']) {
    super(`storage failed: ${port}`);
    this.port = port;
  }
}

/** The same ports, whose rejections are `PortError`s. */
export function named(ports: VaultPorts): VaultPorts {
  return {
    ...ports,
    store: namedStore(ports.store),
    session: namedItems(ports.session, 'session'),
    local: namedItems(ports.local, 'local'),
  };
}

function namedStore(store: VaultStore): VaultStore {
  return {
    read: (wanted) => naming('database', () => store.read(wanted)),
    commit: (commit) => naming('database', () => store.commit(commit)),
    wipe: () => naming('database', () => store.wipe()),
  };
}

function namedItems(items: ItemStore, port: 'session' | 'local'): ItemStore {
  return {
    read: (name) => naming(port, () => items.read(name)),
    write: (name, value) => naming(port, () => items.write(name, value)),
    remove: (name) => naming(port, () => items.remove(name)),
  };
}

async function naming<T>(port: PortError['port'], act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch {
    throw new PortError(port);
  }
}
