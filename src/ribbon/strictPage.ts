import { config } from "zod";

/** The page's content security policy forbids what zod would compile its checks with, `new Function`. */
config({ jitless: true });
