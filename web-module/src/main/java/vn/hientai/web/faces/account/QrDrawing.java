package vn.hientai.web.faces.account;

import io.nayuki.qrcodegen.QrCode;

/** A QR code as one SVG path: its dark squares, with the margin that readers need. */
public record QrDrawing(String viewBox, String path) {
    private static final int MARGIN = 4;

    static QrDrawing of(String text) {
        var code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        var path = new StringBuilder();
        for (var y = 0; y < code.size; y++) {
            for (var x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M').append(x + MARGIN).append(' ').append(y + MARGIN).append("h1v1h-1z");
                }
            }
        }
        var side = code.size + 2 * MARGIN;
        return new QrDrawing("0 0 " + side + " " + side, path.toString());
    }
}
