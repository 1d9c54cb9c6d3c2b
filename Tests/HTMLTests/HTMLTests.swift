import HTML
import Testing

@Suite struct HTMLTests {
    @Test func textIsEscapedForElementsAndAttributes() {
        #expect(
            escaped("<a href=\"x\">Tom & 'Jo'</a>")
                == "&lt;a href=&quot;x&quot;&gt;Tom &amp; &#39;Jo&#39;&lt;/a&gt;")
    }

    /// FIPS 180-4 and NIST's example values.
    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ),
        (
            String(repeating: "a", count: 1_000),
            "41edece42d63e8d9bf515a9ba6932e1c20cbc9f5a5d134645adb5db1b9737ea3"
        ),
    ])
    func sha256KnownAnswers(message: String, digest: String) {
        let hex = sha256(Array(message.utf8)).map { byte in
            (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }
        #expect(hex.joined() == digest)
    }

    /// RFC 4648, section 10.
    @Test(arguments: [
        ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
        ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"),
    ])
    func base64KnownAnswers(text: String, encoded: String) {
        #expect(base64(Array(text.utf8)) == Array(encoded.utf8))
    }

    @Test func aPolicyAllowsOnlyWhatItNames() {
        var policy = ContentSecurityPolicy()
        policy.allow(script: Array("abc".utf8))
        #expect(
            String(decoding: policy.text, as: UTF8.self) == """
                default-src 'none'; \
                script-src 'sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0='; \
                base-uri 'none'; form-action 'none'; \
                require-trusted-types-for 'script'; trusted-types 'none'
                """)
        #expect(
            String(decoding: ContentSecurityPolicy().text, as: UTF8.self)
                == "default-src 'none'; base-uri 'none'; form-action 'none'")
    }

    @Test func aPolicyNamesWhoHandsOnAnAddedScript() {
        var policy = ContentSecurityPolicy()
        policy.allow(addedScript: Array("abc".utf8), handedOnBy: "kith")
        #expect(
            String(decoding: policy.text, as: UTF8.self) == """
                default-src 'none'; \
                script-src 'sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0='; \
                base-uri 'none'; form-action 'none'; \
                require-trusted-types-for 'script'; trusted-types kith
                """)
    }
}
