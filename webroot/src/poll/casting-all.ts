export * from './casting';
export { default as DraftNote } from './DraftNote.svelte';
export * from './final';
