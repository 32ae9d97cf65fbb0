import addresses from "./officeJs.json";
import { UsageError } from "./runCommand";

/**
 * Address of office.js: `global`, `21vianet` (Office 365 operated by 21Vianet) or the https address of a copy.
 * @throws UsageError
 */
export function officeJsAddress(choice: string): string {
  const hosted = Object.entries(addresses).find(([name]) => name === choice)?.[1];
  if (hosted) return hosted;
  if (URL.canParse(choice) && new URL(choice).protocol === "https:") return new URL(choice).href;
  throw new UsageError(
    `office.js comes from ${Object.keys(addresses).join(", ")} or the https address of a copy, not "${choice}".`,
  );
}

/**
 * The header that keeps customer data in the workbook: scripts come from the add-in and from office.js' own host,
 * which loads further files from the same folder, and nothing may be sent anywhere else.
 * There is no frame-ancestors, because Excel on the web shows the page in a frame of its own, changing host.
 */
export const contentSecurityPolicy = (officeJs: string): string =>
  [
    "default-src 'self'",
    `script-src 'self' ${new URL(officeJs).origin}`,
    "connect-src 'self'",
    "img-src 'self' data:",
    // Fluent UI writes its rules into <style> elements.
    "style-src 'self' 'unsafe-inline'",
    "font-src 'self' data:",
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'none'",
  ].join("; ");
