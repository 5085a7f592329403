namespace Digest.Reliability.Importing;

/// <summary>Addresses that no page may make the program ask, in all the ways in which they are written.</summary>
internal static class Addresses
{
    /// <summary>Hosts that mean this machine or the network around it.</summary>
    public static readonly string[] Inward =
    [
        "127.0.0.1", "127.0.0.2", "127.1", "127.0.1", "2130706433", "0x7f000001", "0x7f.0.0.1", "0x7f.1", "0177.0.0.1", "0177.0.0.01", "017700000001", "00000177.0.0.1", "0x7f.0x0.0x0.0x1",
        "0", "0.0.0.0", "00", "0x0", "127.0.0.1.", "localhost", "LOCALHOST", "localhost.", "LocalHost.", "[::1]", "[0:0:0:0:0:0:0:1]", "[::]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[0:0:0:0:0:ffff:127.0.0.1]",
        "[::127.0.0.1]", "[64:ff9b::127.0.0.1]", "[64:ff9b::7f00:1]", "[2002:7f00:1::]", "[2001:0:7f00:1::]", "[fe80::1]", "[fe80::1%25lo]", "[fc00::1]", "[fd12:3456:789a::1]", "[ff02::1]", "[2001:db8::1]", "[3fff::1]", "[100::1]", "[::ffff:0:127.0.0.1]",
        "10.0.0.1", "10.255.255.255", "167772161", "0x0a000001", "012.0.0.1", "172.16.0.1", "172.31.255.254", "192.168.0.1", "192.168.1.254", "3232235521", "0xc0a80001", "[::ffff:10.0.0.1]", "[::ffff:192.168.0.1]",
        "169.254.169.254", "169.254.0.1", "2852039166", "0xa9fea9fe", "0xa9.0xfe.0xa9.0xfe", "[::ffff:169.254.169.254]", "100.64.0.1", "100.127.255.255", "192.0.0.1", "192.0.2.1", "198.18.0.1", "198.19.255.255", "198.51.100.1", "203.0.113.1",
        "224.0.0.1", "239.255.255.255", "240.0.0.1", "255.255.255.255", "１２７.０.０.１", "①②⑦.⓪.⓪.①", "127。0。0。1", "１２７．０．０．１", "ⓛocalhost", "ｌｏｃａｌｈｏｓｔ", "%31%32%37.0.0.1", "127.0.0.1%00.example.org",
    ];

    /// <summary>What is no address of the web.</summary>
    public static readonly string[] NotWeb =
    [
        "file:///etc/passwd", "ftp://example.org/a", "gopher://example.org/", "data:text/html,words", "javascript:alert(1)", "//127.0.0.1/", "http:127.0.0.1", "http:/127.0.0.1/", "http:///etc/passwd", "http://", "https://", "http://:80/", "http://?a", "http://[::1", "http://a b/", "http://127.0.0.1:99999/",
        "http://ann@127.0.0.1/", "http://ann:secret@127.0.0.1/", "http://@127.0.0.1/", "http://example.org@127.0.0.1/", "http://127.0.0.1\\@example.org/", "http://.../", "http://.", "http://-/", "http://xn--a/", "http://xn--/", "HTTP://LOCALHOST/", "ws://127.0.0.1/", "http+unix://%2Fvar%2Frun%2Fa.sock/",
    ];

    /// <summary>Addresses of the open internet, which may be asked.</summary>
    public static readonly string[] Open = ["1.1.1.1", "8.8.8.8", "93.184.216.34", "172.15.0.1", "172.32.0.1", "192.167.1.1", "100.63.0.1", "100.128.0.1", "2606:4700::1", "2a00:1450::1", "::ffff:8.8.8.8"];
}
