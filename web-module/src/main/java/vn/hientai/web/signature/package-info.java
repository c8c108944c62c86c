/**
 * Digital signatures on PDF (chữ ký số, NĐ 30/2020/NĐ-CP Phụ lục I; Luật Giao dịch điện tử 20/2023/QH15): made with the
 * signer's token in the PAdES form, and verified whoever made them.
 */
package vn.hientai.web.signature;
