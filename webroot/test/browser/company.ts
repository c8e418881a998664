import { writeFileSync } from 'node:fs';
import { type Browser, expect, type TestInfo } from '@playwright/test';
import { Person } from './person';
import { RunningServer } from './running-server';
import { WireCutter } from './wire-cutter';

export const PASSWORD = 'four plain words here';

/** A server and everybody who came to its meeting, each in a browser context of their own. */
export class Company {
  readonly servers: readonly RunningServer[];
  readonly people: Person[] = [];
  readonly #browser: Browser;
  readonly #cutters: WireCutter[] = [];

  private constructor(browser: Browser, ...servers: RunningServer[]) {
    this.#browser = browser;
    this.servers = servers;
  }

  /** The one there is; of several nodes, the one that has entered the meeting and has links for its staff. */
  get server(): RunningServer {
    const told = this.servers.find((each) => each.shown.staff.Moderator) ?? this.servers[0];
    if (!told) throw new Error('There is no server.');
    return told;
  }

  static async gather(browser: Browser, ...options: string[]): Promise<Company> {
    return new Company(browser, await RunningServer.start(...options));
  }

  /** The same for a meeting of one's own, as it stands in a file. */
  static async ofFile(browser: Browser, file: string): Promise<Company> {
    return new Company(browser, await RunningServer.startWith(file));
  }

  /** The same before nodes of one cluster that run already. */
  static before(browser: Browser, ...nodes: RunningServer[]): Company {
    return new Company(browser, ...nodes);
  }

  async arrive(name: string, device: Parameters<typeof Person.arrive>[2], address?: string): Promise<Person> {
    const person = await Person.arrive(this.#browser, name, device);
    this.people.push(person);
    if (address) await person.page.goto(address);
    return person;
  }

  /** Somebody whose line can be cut. */
  async arriveBehindACutter(
    name: string,
    device: Parameters<typeof Person.arrive>[2],
    address: string,
  ): Promise<[Person, WireCutter]> {
    const cutter = await WireCutter.open();
    this.#cutters.push(cutter);
    const person = await Person.arrive(this.#browser, name, device, cutter.address);
    this.people.push(person);
    await person.page.goto(address);
    return [person, cutter];
  }

  /** The organiser with the set-up link, signed in for the first time. */
  async organiser(): Promise<Person> {
    const organiser = await this.organiserOf('/o');
    await expect(organiser.page.getByRole('heading', { name: 'Organiser', level: 1 })).toBeVisible();
    return organiser;
  }

  /** The organiser, signed in and led to that page, whatever it shows. */
  async organiserOf(path: string): Promise<Person> {
    const organiser = await this.arrive('organiser', 'laptop', this.server.shown.staff.Organiser);
    await organiser.page.getByLabel('New password').fill(PASSWORD);
    await organiser.page.getByRole('button', { name: 'Set the password and go on' }).click();
    await organiser.page.waitForURL(`**${path}`);
    return organiser;
  }

  /** The links of seats, made by the organiser on the page of the delegations. */
  async seatLinks(organiser: Person, ...labels: string[]): Promise<Map<string, string>> {
    const { page } = organiser;
    await page.getByRole('link', { name: 'Delegations', exact: true }).first().click();
    for (const label of labels) await page.getByRole('checkbox', { name: label }).check();
    await page.getByRole('button', { name: `Make ${labels.length} link` }).click();
    await page.getByRole('button', { name: 'Make new links' }).click();
    const cards = page.getByRole('region', { name: 'Cards with links' });
    const links = new Map<string, string>();
    for (const label of labels) {
      links.set(label, await cards.getByRole('textbox', { name: label, exact: true }).inputValue());
    }
    return links;
  }

  /** What went wrong on any page that nobody had to expect. */
  get faults(): string[] {
    return this.people.flatMap((person) => person.faults.map((fault) => `${person.name}: ${fault}`));
  }

  /** Leaves what everybody saw, and what the server said, beside the report of a test that failed. */
  async testify(info: TestInfo): Promise<void> {
    for (const { name, page, heard } of this.people) {
      writeFileSync(info.outputPath(`${name}-heard.txt`), heard.join('\n'));
      await page.screenshot({ path: info.outputPath(`${name}.png`), timeout: 5_000 }).catch(() => undefined);
    }
    writeFileSync(info.outputPath('server.txt'), this.servers.map((each) => each.printed).join('\n'));
  }

  async leave(): Promise<void> {
    await Promise.all(this.people.map((person) => person.context.close()));
    for (const cutter of this.#cutters) cutter.close();
    for (const server of this.servers) await server.stop();
  }
}
