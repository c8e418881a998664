/**
 * The counting rules, each a {@link org.sessioniv.counting.Rule}, listed by name in {@code Rules}.
 *
 * <p>A rule reads a profile and tells what happened; it never decides a tie by itself but asks the picker.
 */
package org.sessioniv.counting.rule;
