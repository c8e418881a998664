/**
 * The real program as a process of its own, spoken to over real sockets: rehearsed, killed under load, and started
 * again. Nothing of the server is called directly here, but for what its command line says of its options.
 */
@org.jspecify.annotations.NullMarked
package org.sessioniv.process;
