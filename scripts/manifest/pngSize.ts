import type { PixelSize } from "./icons";

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Pixels from the IHDR chunk, which the PNG specification (ISO/IEC 15948) puts first. */
export function pngSize(file: Buffer): PixelSize | undefined {
  const isPng =
    file.length >= 24 &&
    file.subarray(0, 8).equals(signature) &&
    file.toString("latin1", 12, 16) === "IHDR";
  return isPng ? { width: file.readUInt32BE(16), height: file.readUInt32BE(20) } : undefined;
}
