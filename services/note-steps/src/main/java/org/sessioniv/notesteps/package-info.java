/**
 * Documents, steps, maps and rebase of text that many write at once, as ProseMirror has them. Everything here is an
 * immutable value or a function of values. No meeting word belongs here: who may write, what is stored and who is told
 * are the caller's matter.
 */
package org.sessioniv.notesteps;
