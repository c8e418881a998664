/**
 * The counting rules, each a {@code Procedure}, and the ways through their ties.
 *
 * <p>A procedure reads a profile and tells what happened; it never decides a tie by itself but asks the picker. Only
 * {@code RuleCount} is for other packages of the library.
 */
package org.sessioniv.counting.rule;
