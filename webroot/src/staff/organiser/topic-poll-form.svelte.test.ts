// @vitest-environment jsdom
import { flushSync, mount, unmount } from 'svelte';
import { afterEach, expect, test } from 'vitest';
import { announcer } from '../../ui/announcer';
import { RULES } from '../../wire/rules';
import type { Rule } from '../../wire/types';
import { topicPollForm } from '../poll-form';
import RulePicture from './RulePicture.svelte';
import TopicPollForm from './TopicPollForm.svelte';

const mounted: Record<string, unknown>[] = [];
let opened = 0;

function show(topics = 7) {
  opened = 0;
  const form = topicPollForm('Which topics?');
  const props = $state({
    form,
    topics,
    attended: false,
    zone: 'Europe/Kyiv',
    annulled: undefined,
    onopen: () => (opened += 1),
    oncancel: () => {},
  });
  mounted.push(mount(TopicPollForm, { target: document.body, props }));
  flushSync();
}

afterEach(async () => {
  for (const each of mounted.splice(0)) await unmount(each);
});

const all = (selector: string) => [...document.querySelectorAll<HTMLInputElement>(selector)];
const values = (group: string) => {
  const legend = all('legend').find((each) => each.textContent === group);
  return [...(legend?.parentElement?.querySelectorAll('input') ?? [])].map((each) => each.value);
};
const chosen = () => all('input[type=radio]:checked').map((each) => each.value);
const counted = () => document.querySelector('.rule .named')?.textContent;
const pick = (value: string) => {
  all(`input[value="${value}"]`)[0]?.click();
  flushSync();
};
const write = (field: HTMLInputElement | undefined, text: string) => {
  if (!field) throw new Error('There is no such field.');
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  flushSync();
};
const button = () => document.querySelector<HTMLButtonElement>('.button.first');
const submit = () =>
  document.querySelector('form')?.dispatchEvent(new SubmitEvent('submit', { bubbles: true, cancelable: true }));

test('the rule that follows is named and explained, and said to whoever hears the page when it is another', () => {
  show();
  pick('yes-no-abstain');
  expect(announcer.said.get()).toBe('');
  pick('ranking');
  expect(announcer.said.get()).toBe('result.countedBy');
  expect(counted()).toBe('rule.borda');
  expect(document.querySelector('.rule')?.textContent).toContain('rule-how.borda');
  expect(document.querySelector('.rule svg')?.getAttribute('aria-label')).toBe('rule-drawn.borda');
});

test('nobody has to change anything: three topics, by approving any number of them', () => {
  show();
  expect(chosen()).toEqual(['many', 'approval', 'approval']);
  expect(all('input[type=number]').map((each) => each.value)).toEqual(['3', '']);
  expect(counted()).toBe('rule.approval');
  submit();
  expect(opened).toBe(1);
});

test('each purpose offers the ways of answering that serve it, and says why others do not', () => {
  show();
  expect(values('answer.title')).toEqual(['approval', 'ranking', 'yes-no-abstain', 'score', 'dots']);
  expect(document.body.textContent).toContain('answer.none.many');
  pick('shares');
  expect(values('answer.title')).toEqual(['approval', 'ranking', 'yes-no-abstain']);
  expect(document.body.textContent).toContain('answer.none.shares');
  pick('one');
  expect(values('answer.title')).toHaveLength(6);
  expect(document.body.textContent).not.toContain('answer.none.');
});

test('how many topics is asked only where it is not one', () => {
  show();
  const asked = () => document.body.textContent?.includes('org.pollSelect');
  expect(asked()).toBe(true);
  pick('one');
  expect(asked()).toBe(false);
});

test('another rule can be taken where there is one', () => {
  show();
  pick('shares');
  expect(values('count.other')).toEqual(['mes', 'spav', 'phragmen']);
  pick('phragmen');
  expect(counted()).toBe('rule.phragmen');
  pick('ranking');
  expect(counted()).toBe('rule.stv');
  expect(values('count.other')).toEqual([]);
  expect(document.body.textContent).toContain('count.only');
});

test('that all rules come to the same is said of single choices only', () => {
  show();
  pick('one');
  expect(document.body.textContent).not.toContain('count.same');
  pick('single-choice');
  expect(document.body.textContent).toContain('count.same');
});

test('a form with a problem says it and opens nothing', () => {
  show(3);
  expect(document.querySelector('p.warn')?.textContent).toBe('org.problem.select-range');
  expect(button()?.disabled).toBe(true);
  submit();
  expect(opened).toBe(0);
  write(all('input[type=number]')[0], '2');
  expect(document.querySelector('p.warn')).toBeNull();
  submit();
  expect(opened).toBe(1);
});

test('terms that were set for one way of answering are kept while one looks at another', () => {
  show();
  write(all('details input[type=number]')[0], '2');
  pick('dots');
  expect(all('details input[type=number]')[0]?.placeholder).toBe('6');
  pick('approval');
  expect(all('details input[type=number]')[0]?.value).toBe('2');
});

test('each rule has a picture of its own, told in words', () => {
  const drawn = (Object.keys(RULES) as Rule[]).map((rule) => {
    mounted.push(mount(RulePicture, { target: document.body, props: { rule } }));
    flushSync();
    const picture = all('svg').at(-1);
    expect(picture?.getAttribute('aria-label')).toBe(`rule-drawn.${rule}`);
    return picture?.innerHTML;
  });
  expect(new Set(drawn).size).toBe(14);
});

test('where only who is present may vote and nobody is marked as such, the form says so', () => {
  show();
  const warned = () => document.querySelector('.warn')?.textContent;
  expect(warned()).not.toBe('attend.empty');
  all('.check input').at(-1)?.click();
  flushSync();
  expect(warned()).toBe('attend.empty');
});
