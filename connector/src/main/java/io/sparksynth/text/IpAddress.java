package io.sparksynth.text;

/** IPv4 addresses of hosts in the three networks that are kept for documentation (RFC 5737). */
final class IpAddress implements IdentifierKind {
  private static final String[] NETWORKS = {"192.0.2.", "198.51.100.", "203.0.113."};
  private static final int HOSTS = 254;

  @Override
  public String name() {
    return "ip";
  }

  @Override
  public String summary() {
    return "IPv4 address from the networks for documentation (RFC 5737).";
  }

  @Override
  public int maxLength() {
    return 14;
  }

  @Override
  public long size() {
    return (long) HOSTS * NETWORKS.length;
  }

  @Override
  public int write(long bits, byte[] out, int at) {
    long index = Identifiers.index(bits, size());
    int end = Ascii.write(NETWORKS[(int) (index % NETWORKS.length)], out, at);
    return Digits.write(1 + index / NETWORKS.length, out, end);
  }
}
