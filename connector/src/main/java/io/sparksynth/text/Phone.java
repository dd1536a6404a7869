package io.sparksynth.text;

import java.util.Arrays;

/**
 * US phone numbers from 555-0100 to 555-0199, which are kept free for fiction, in real area codes.
 */
final class Phone implements IdentifierKind {
  /** The area codes of the vocabulary {@code place}. */
  private static final int[] AREA_CODES =
      areaCodes(
          """
          201 202 203 205 206 207 208 209 210 212 213 214 215 216 217 218 219 224 225 227 234
          239 248 251 252 253 254 256 260 262 267 269 272 279 281 283 301 302 303 304 305 307
          309 310 313 314 315 316 317 318 319 321 323 325 326 330 331 332 334 336 337 339 341
          346 347 350 351 352 360 361 380 385 386 401 402 404 405 406 407 408 409 410 412 413
          414 415 417 419 423 424 425 430 432 434 442 443 445 447 448 458 463 464 469 470 472
          475 478 479 480 484 501 502 503 504 505 507 508 509 510 512 513 515 517 518 520 530
          531 539 540 541 551 557 559 561 562 563 564 567 570 571 572 573 574 575 580 582 585
          586 601 602 603 605 608 609 610 612 614 615 616 617 619 623 626 628 629 630 636 640
          646 650 651 656 657 659 661 667 669 678 680 681 682 689 701 702 703 704 706 707 712
          713 714 716 718 719 720 725 726 727 732 734 737 743 747 754 757 760 762 763 769 771
          772 773 774 775 779 781 785 786 801 802 803 804 805 806 808 810 812 813 814 815 816
          817 818 820 826 828 831 832 835 838 839 840 843 847 848 850 854 856 857 858 859 860
          862 863 865 872 878 901 903 904 907 908 909 910 912 913 914 915 916 917 918 919 920
          925 928 929 930 931 937 938 940 943 945 947 948 949 951 952 954 956 959 970 971 972
          973 978 979 980 983 984 986
          """);

  @Override
  public String name() {
    return "phone";
  }

  @Override
  public String summary() {
    return "US phone number, (AAA) 555-01NN, from the range that is kept for fiction.";
  }

  @Override
  public int maxLength() {
    return 14;
  }

  @Override
  public long size() {
    return 100L * AREA_CODES.length;
  }

  @Override
  public int write(long bits, byte[] out, int at) {
    long index = Identifiers.index(bits, size());
    int areaCode = AREA_CODES[(int) (index % AREA_CODES.length)];
    return Identifiers.writePhone(areaCode, index / AREA_CODES.length, out, at);
  }

  private static int[] areaCodes(String text) {
    return Arrays.stream(text.strip().split("\\s+")).mapToInt(Integer::parseInt).toArray();
  }
}
