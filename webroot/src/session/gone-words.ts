import type { MessageKey } from '../i18n/i18n';
import type { Command } from '../wire/types';

/** What to call a command whose effect is gone: no more than what it was about. */
export const ABOUT = {
  'session.open': 'restored.session',
  'session.close': 'restored.session',
  'floor.request': 'restored.floor',
  'floor.raise-point-of-order': 'restored.floor',
  'floor.withdraw': 'restored.floor',
  'floor.give': 'restored.floor',
  'floor.take-back': 'restored.floor',
  'floor.yield': 'restored.floor',
  'floor.end': 'restored.floor',
  'floor.pause': 'restored.floor',
  'floor.resume': 'restored.floor',
  'floor.add-time': 'restored.floor',
  'floor.set-speaking-time': 'restored.floor',
  'floor.close-list': 'restored.floor',
  'floor.reopen-list': 'restored.floor',
  'floor.move': 'restored.floor',
  'poll.open-topics': 'restored.poll',
  'poll.open-question': 'restored.poll',
  'poll.cast': 'restored.ballot',
  'poll.draft-ballot': 'restored.ballot',
  'poll.discard-ballot-draft': 'restored.ballot',
  'poll.confirm-ballot': 'restored.ballot',
  'poll.close': 'restored.poll',
  'poll.publish': 'restored.poll',
  'poll.decide-tie': 'restored.poll',
  'poll.annul': 'restored.poll',
  'topic.propose': 'restored.topic',
  'topic.withdraw': 'restored.topic',
  'topic.draft': 'restored.topic',
  'topic.edit-draft': 'restored.topic',
  'topic.discard-draft': 'restored.topic',
  'topic.submit': 'restored.topic',
  'topic.correct': 'restored.topic',
  'topic.sponsor': 'restored.topic',
  'topic.step-back': 'restored.topic',
  'topic.shortlist': 'restored.topic',
  'topic.take-off': 'restored.topic',
  'topic.return': 'restored.topic',
  'topic.merge': 'restored.topic',
  'topic.split': 'restored.topic',
  'topic.waive-consent': 'restored.topic',
  'topic.call': 'restored.topic',
  'group.form': 'restored.group',
  'group.join': 'restored.group',
  'group.leave': 'restored.group',
  'group.wish': 'restored.group',
  'group.place': 'restored.group',
  'meeting.give-look': 'restored.look',
  'roster.add-seat': 'restored.seat',
  'roster.rename-seat': 'restored.seat',
  'roster.remove-seat': 'restored.seat',
  'roster.name-head': 'restored.seat',
  'roster.name-capacity': 'restored.seat',
  'roster.mark-attendance': 'restored.session',
  'roster.admit': 'restored.seat',
  'roster.move-seat': 'restored.seat',
  'roster.turn-away': 'restored.seat',
  'roster.appoint': 'restored.seat',
  'roster.dismiss': 'restored.seat',
  'roster.add-staff': 'restored.seat',
  'screen.show': 'restored.screen',
  'note.commit': 'note.title',
} satisfies Record<Command['type'], MessageKey>;

/** The words that people gave the command, where it has any. */
export function wordsIn(command: Command): string {
  if ('title' in command) return command.title;
  if ('words' in command) return command.words.title;
  if ('question' in command) return command.question;
  if ('ground' in command) return command.ground;
  return '';
}
