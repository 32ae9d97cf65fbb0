/** An edit that Excel refuses, with the reason as a sentence. */
export class EditRefused extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = "EditRefused";
  }
}
