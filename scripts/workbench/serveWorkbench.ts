import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { UsageError } from "../runCommand";
import { workbenchServer } from "./workbenchServer";

const root = path.resolve(__dirname, "../..");

export interface ServedWorkbench {
  readonly server: Server;
  /** Such as `http://localhost:3000/`. */
  readonly address: string;
}

/**
 * Serves the built pages to this machine only.
 * @param ports the first one that is free is taken; 0 stands for any
 * @throws UsageError when all ports are taken
 */
export async function serveWorkbench(ports: readonly number[]): Promise<ServedWorkbench> {
  for (const port of ports) {
    const server = createServer(workbenchServer(root));
    try {
      server.listen(port, "localhost");
      await once(server, "listening");
      const { port: taken } = server.address() as AddressInfo;
      return { server, address: `http://localhost:${taken}/` };
    } catch (error) {
      const taken = error instanceof Error && "code" in error && error.code === "EADDRINUSE";
      if (!taken) throw error;
    }
  }
  throw new UsageError(`Ports ${ports[0] ?? ""} to ${ports.at(-1) ?? ""} are all in use.`);
}
