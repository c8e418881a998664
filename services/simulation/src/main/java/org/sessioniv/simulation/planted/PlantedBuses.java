package org.sessioniv.simulation.planted;

import io.vertx.core.Future;
import java.util.Set;
import org.sessioniv.gateway.socket.Line;
import org.sessioniv.gateway.socket.TextFrame;
import org.sessioniv.rooms.BoardChange;
import org.sessioniv.rooms.CursorShown;
import org.sessioniv.rooms.GatewayAddress;
import org.sessioniv.rooms.GatewayNews;
import org.sessioniv.rooms.LinkReplaced;
import org.sessioniv.rooms.MeetingChanged;
import org.sessioniv.rooms.NoteChange;
import org.sessioniv.rooms.PeerBus;
import org.sessioniv.rooms.RoomHeads;
import org.sessioniv.rooms.RoomNews;
import org.sessioniv.rooms.SeatsShown;
import org.sessioniv.rooms.SignInEnded;

/** Buses and lines that lose, swap or double what they carry where nothing may be lost, swapped or doubled. */
final class PlantedBuses {
    private static final int NEWS = 6;
    private static final int FRAMES = 40;

    private PlantedBuses() {}

    /** Loses some news within one node. */
    static PeerBus losesNews(PeerBus right) {
        int[] count = new int[1];
        return new ThroughBus(right) {
            @Override
            public void tell(Set<GatewayAddress> gateways, RoomNews news) {
                if (++count[0] % NEWS != 0) {
                    right.tell(gateways, news);
                }
            }
        };
    }

    /** Loses all commits of notes. */
    static PeerBus losesCommits(PeerBus right) {
        return new ThroughBus(right) {
            @Override
            public Listening listen(GatewayAddress gateway, GatewayNews.Reader reader) {
                return right.listen(gateway, new Reader(reader) {
                    private int count;

                    @Override
                    public void note(NoteChange change) {
                        if (++count % 2 == 0) {
                            reader.note(change);
                        }
                    }
                });
            }
        };
    }

    /** Lets some news wait until the next has gone by. */
    static PeerBus swapsNews(PeerBus right) {
        int[] count = new int[1];
        Runnable[] late = {() -> {}};
        return new ThroughBus(right) {
            @Override
            public void tell(Set<GatewayAddress> gateways, RoomNews news) {
                if (++count[0] % 3 == 0) {
                    late[0] = () -> right.tell(gateways, news);
                } else {
                    right.tell(gateways, news);
                    late[0].run();
                    late[0] = () -> {};
                }
            }
        };
    }

    /** Passes all news on. */
    private static class Reader implements GatewayNews.Reader {
        private final GatewayNews.Reader right;

        Reader(GatewayNews.Reader right) {
            this.right = right;
        }

        @Override
        public void board(BoardChange change) {
            right.board(change);
        }

        @Override
        public void note(NoteChange change) {
            right.note(change);
        }

        @Override
        public void heads(RoomHeads heads) {
            right.heads(heads);
        }

        @Override
        public void cursor(CursorShown shown) {
            right.cursor(shown);
        }

        @Override
        public void seats(SeatsShown shown) {
            right.seats(shown);
        }

        @Override
        public Future<Void> signInEnded(SignInEnded ended) {
            return right.signInEnded(ended);
        }

        @Override
        public Future<Void> linkReplaced(LinkReplaced replaced) {
            return right.linkReplaced(replaced);
        }

        @Override
        public Future<Void> meetingChanged(MeetingChanged changed) {
            return right.meetingChanged(changed);
        }
    }

    /** Loses a frame now and then. */
    static Line losesFrames(Line right) {
        return new ThroughLine(right) {
            private int count;

            @Override
            public void write(TextFrame frame) {
                if (++count % FRAMES != 0) {
                    right.write(frame);
                }
            }
        };
    }

    /** Writes every frame twice. */
    static Line doublesFrames(Line right) {
        return new ThroughLine(right) {
            @Override
            public void write(TextFrame frame) {
                right.write(frame);
                right.write(frame);
            }
        };
    }
}
