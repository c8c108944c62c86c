/** What leaves the product on paper: official papers by NĐ 30/2020/NĐ-CP as DOCX and PDF from one description. */
package vn.hientai.web.export;
