package cn.sisong.enterprise.notification;

/** One means of telling. An implementation sends one message or says why it could not. */
interface Channel {
    ChannelKind kind();

    /** Whether the operator has set this means up, and the address is one that it can reach. */
    boolean reaches(String address);

    /** @throws Undelivered when the message did not arrive, as far as is known */
    void send(Message message) throws Undelivered;

    /**
     * What to tell.
     *
     * @param id the same for every attempt, so that a receiver can tell a repetition
     */
    record Message(String id, String address, String subject, String text) {
        /** With one more line. */
        Message saying(String line) {
            return new Message(id, address, subject, text + "\n" + line);
        }
    }

    /** The message did not arrive; its text is for the office and holds no secret. */
    final class Undelivered extends Exception {
        private static final long serialVersionUID = 1L;

        Undelivered(String why) {
            super(why);
        }
    }
}
