/**
 * Lets dependency-cruiser read our TypeScript: `node --import ./scripts/lib/typescript6.ts .../dependency-cruise.mjs`.
 * It parses with TypeScript's JavaScript interface, which TypeScript 7 has no longer, and without it would pass over
 * every .ts file in silence. So, in its process only, `typescript` means version 6, installed beside for this.
 */
import { registerHooks } from 'node:module'

registerHooks({
  resolve: (specifier, context, next) =>
    next(specifier.replace(/^typescript(?=\/|$)/, '@typescript/typescript6'), context),
})
