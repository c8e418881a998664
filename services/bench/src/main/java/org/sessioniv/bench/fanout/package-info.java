/**
 * One change to many sockets: the product's gateway beside bare Netty that writes the same frames. Server and clients
 * are processes of their own, so that the server's time is the server's.
 */
@NullMarked
package org.sessioniv.bench.fanout;

import org.jspecify.annotations.NullMarked;
