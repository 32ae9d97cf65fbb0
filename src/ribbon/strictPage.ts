/**
 * The page's content security policy forbids what zod would compile its checks with, `new Function`. This is where zod
 * keeps what `config` sets; setting it directly, before the first schema is made, spares the first script all of zod.
 */
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });
