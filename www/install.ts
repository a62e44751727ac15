/**
 * Where the page is served, browsers may install it: a window of its own, and .txt files open in it. There is no service worker. One could keep
 * the page for days without a network, but the page's policy does not bind it: what it would send nobody could rule out by looking.
 */

import type { Commands } from "./commands";

/** What browsers that hand files to installed pages have; TypeScript does not know it yet. */
interface LaunchQueue {
  setConsumer(consumer: (launch: { files: readonly { getFile(): Promise<File> }[] }) => void): void;
}

export function offerInstall(commands: Commands): void {
  if (!location.protocol.startsWith("http") || isSingleFile()) return;
  const link = document.createElement("link");
  link.rel = "manifest";
  link.href = "guillemet.webmanifest";
  document.head.append(link);
  const { launchQueue } = globalThis as { launchQueue?: LaunchQueue };
  launchQueue?.setConsumer(({ files }) => {
    const opened = files.map(async (handle) => {
      const file = await handle.getFile();
      return { name: file.name, file };
    });
    void Promise.all(opened).then((all) => commands.add(all));
  });
}

/** Whether this page is the edition in one file. */
export function isSingleFile(): boolean {
  return document.querySelector("script[src]") === null;
}
