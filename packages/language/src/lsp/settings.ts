/** What a user can switch in the editor, under `sla`; what is not set is on. */
export class CurrentSettings {
  #values: unknown;

  set values(values: unknown) {
    this.#values = values;
  }

  /** Whether a lens or a hint of a kind is wanted, such as `codeLens` and `goal`. */
  isOn(group: 'codeLens' | 'inlayHints', kind: string): boolean {
    return property(property(this.#values, group), kind) !== false;
  }
}

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Object.getOwnPropertyDescriptor(value, name)?.value : undefined;
}
