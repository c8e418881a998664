/**
 * What is looked for when the play is over: the effect of every acked errand on the final boards, and every
 * client's copy beside a fresh one.
 */
@NullMarked
package org.sessioniv.rehearsal.audit;

import org.jspecify.annotations.NullMarked;
