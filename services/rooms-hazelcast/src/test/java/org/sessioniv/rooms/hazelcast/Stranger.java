package org.sessioniv.rooms.hazelcast;

import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Optional;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/** Somebody who reaches a port of a node and says something there. */
final class Stranger {
    private static final int PATIENCE_MS = 120_000;
    private static final char[] NO_PASSWORD = new char[0];

    private Stranger() {}

    /** What comes back until the other side ends it. */
    static byte[] says(HostPort at, byte[] words) throws IOException {
        try (Socket socket = new Socket(at.host(), at.port())) {
            return exchange(socket, words);
        }
    }

    /** The same over TLS, with that certificate if any. */
    static byte[] saysOverTls(HostPort at, Optional<NodeFolder> own, byte[] words) throws Exception {
        SSLContext context = SSLContext.getInstance("TLSv1.3");
        context.init(own.isEmpty() ? new KeyManager[0] : keys(own.get()), new TrustManager[] {new Trusting()}, null);
        try (SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket(at.host(), at.port())) {
            return exchange(socket, words);
        }
    }

    private static byte[] exchange(Socket socket, byte[] words) {
        try {
            socket.setSoTimeout(PATIENCE_MS);
            socket.getOutputStream().write(words);
            socket.getOutputStream().flush();
            socket.shutdownOutput();
            InputStream in = socket.getInputStream();
            return in.readAllBytes();
        } catch (SocketTimeoutException open) {
            throw new AssertionError("it was left open", open);
        } catch (IOException reset) {
            return new byte[0];
        }
    }

    private static KeyManager[] keys(NodeFolder folder) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, NO_PASSWORD);
        X509Certificate[] chain = {Pem.certificate(folder.text(NodeFolder.CERTIFICATE))};
        store.setKeyEntry("node", Pem.key(folder.text(NodeFolder.KEY), "EC"), NO_PASSWORD, chain);
        KeyManagerFactory factory = KeyManagerFactory.getInstance("PKIX");
        factory.init(store, NO_PASSWORD);
        return factory.getKeyManagers();
    }

    /** A message of the event bus as it goes over the wire: text for that address, from that node. */
    static byte[] forged(String address, String sender) {
        Buffer frame = Buffer.buffer().appendByte((byte) 2).appendByte((byte) 9).appendByte((byte) 0);
        text(frame, address);
        frame.appendInt(0);
        text(frame, sender);
        frame.appendInt(4);
        text(frame, "forged");
        return Buffer.buffer().appendInt(frame.length()).appendBuffer(frame).getBytes();
    }

    private static void text(Buffer frame, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        frame.appendInt(bytes.length).appendBytes(bytes);
    }

    /** A stranger does not mind whom it talks to. */
    private static final class Trusting implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String kind) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String kind) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
