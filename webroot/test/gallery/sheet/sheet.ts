import { mount } from 'svelte';
import '../../../src/ui/tokens.css';
import '../../../src/ui/elements.css';
import Sheet from './Sheet.svelte';

mount(Sheet, { target: document.getElementById('page') as HTMLElement });
