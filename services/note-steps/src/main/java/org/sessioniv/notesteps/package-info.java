/** Documents, steps, maps and rebase of shared text. No meeting word belongs here. */
package org.sessioniv.notesteps;
