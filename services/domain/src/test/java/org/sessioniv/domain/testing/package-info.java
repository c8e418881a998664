/**
 * What tests of a meeting's rules stand on: a small meeting with fixed names and instants, and scenarios of the form
 * given events, when a command, then events or a refusal. Other modules read it from this module's test-jar. No clock,
 * no random number and no mock belongs here.
 */
@NullMarked
package org.sessioniv.domain.testing;

import org.jspecify.annotations.NullMarked;
