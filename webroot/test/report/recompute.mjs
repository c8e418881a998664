// Computes from the report as data alone what the report says of every published poll and of every speaking time, and
// compares. It uses nothing of the program: only the file, as its schema (`/report.schema.json`) describes it.
// usage: node test/report/recompute.mjs REPORT.json …; exit code 1 where something differs.
import { readFileSync } from 'node:fs';

/** What one ballot of each kind gives an option; for yes, no and abstain how often each is said of it. */
const GIVEN = {
  single: (answer, option) => ({ count: (answer ?? 'abstain') === option ? 1 : 0 }),
  approval: (answer, option) => ({ count: answer.includes(option) ? 1 : 0 }),
  score: (answer, option) => ({ count: answer[option] ?? 0 }),
  dots: (answer, option) => ({ count: answer[option] ?? 0 }),
  ranking: (answer, option) => ({ count: answer[0]?.includes(option) ? 1 : 0 }),
  'yes-no-abstain': (answer, option) => ({
    count: answer[option] === 'yes' ? 1 : 0,
    no: answer[option] === 'no' ? 1 : 0,
    abstain: answer[option] === 'abstain' ? 1 : 0,
  }),
};

/** Which base a majority is of, and how much of it. */
const BASES = {
  'for-and-against': ({ yes, no }) => yes + no,
  cast: ({ cast }) => cast,
  entitled: ({ entitled }) => entitled,
  present: ({ present }) => present,
};
const PARTS = {
  'more-than-half': (base) => Math.floor(base / 2) + 1,
  'three-fifths': (base) => Math.ceil((3 * base) / 5),
  'two-thirds': (base) => Math.ceil((2 * base) / 3),
  'three-quarters': (base) => Math.ceil((3 * base) / 4),
  all: (base) => base,
};

function compare(where, said, found, faults) {
  if (JSON.stringify(said) !== JSON.stringify(found)) {
    faults.push(`${where}: says ${JSON.stringify(said)}, comes to ${JSON.stringify(found)}`);
  }
}

function poll(place, { id, ballots, outcome, method }, faults) {
  const where = `${place}, poll ${id}`;
  if (!ballots) {
    faults.push(`${where}: has no ballots`);
    return;
  }
  const cast = ballots.ballots.reduce((sum, { weight }) => sum + Number(weight), 0);
  compare(`${where}, ballots cast`, outcome.cast, cast, faults);
  const counts = outcome.counts.map(({ option }) => {
    const sums = {};
    for (const { weight, answer } of ballots.ballots) {
      for (const [side, given] of Object.entries(GIVEN[ballots.kind](answer, option))) {
        sums[side] = (sums[side] ?? 0) + Number(weight) * given;
      }
    }
    return { option, ...sums };
  });
  for (const [index, { option, count = 0, no, abstain }] of counts.entries()) {
    const said = outcome.counts[index];
    compare(`${where}, option ${option}`, [said.count, said.no, said.abstain], [count, no, abstain], faults);
  }
  if (method === 'yes-no-abstain' && outcome.decidedBy === 'majority') {
    const of = (option) => counts.find((each) => each.option === option)?.count ?? 0;
    const votes = {
      yes: of('yes'),
      no: of('no'),
      cast,
      entitled: outcome.entitled,
      present: outcome.present?.delegations,
    };
    const needed = outcome.majority && PARTS[outcome.majority.part](BASES[outcome.majority.base](votes));
    if (outcome.majority) compare(`${where}, needed`, outcome.majority.needed, needed, faults);
    const adopted = votes.yes > 0 && (outcome.majority ? votes.yes >= needed : votes.yes > votes.no);
    compare(`${where}, adopted`, outcome.adopted, adopted, faults);
  }
}

function speakingTimes(report, faults) {
  const found = new Map();
  for (const { delegation = '', kind, speakingTimeMs } of report.rooms.flatMap(({ speeches }) => speeches)) {
    const time = found.get(delegation) ?? { speeches: 0, pointsOfOrder: 0, spokenMs: 0 };
    time[kind === 'speech' ? 'speeches' : 'pointsOfOrder'] += 1;
    time.spokenMs += speakingTimeMs;
    found.set(delegation, time);
  }
  compare(
    'who spoke',
    report.speakingTimes.map(({ delegation = '' }) => delegation).sort(),
    [...found.keys()].sort(),
    faults,
  );
  for (const { delegation = '', ...said } of report.speakingTimes) {
    compare(`speaking time of ${delegation || 'nobody'}`, said, found.get(delegation), faults);
  }
}

let failed = false;
for (const file of process.argv.slice(2)) {
  const report = JSON.parse(readFileSync(file, 'utf8'));
  const faults = [];
  const polls = [
    ...(report.topicPolls ?? []).map((each) => ['topics', each]),
    ...report.rooms.flatMap(({ id, polls = [] }) => polls.map((each) => [id, each])),
  ].filter(([, { state }]) => state === 'published');
  for (const [place, each] of polls) poll(place, each, faults);
  if (report.speakingTimes) speakingTimes(report, faults);
  for (const fault of faults) console.log(fault);
  console.log(`polls ${polls.length}, speaking times ${report.speakingTimes?.length ?? 0}, faults ${faults.length}`);
  failed ||= faults.length > 0;
}
process.exit(failed ? 1 : 0);
