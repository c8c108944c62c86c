/**
 * Handing a whole file over to another province and taking one in (bàn giao, tiếp nhận hồ sơ cán bộ, công chức, viên chức;
 * TT 06/2023/TT-BNV): every row with its history and when it was known, in a package whose parts are hashed and signed.
 */
package vn.hientai.personnel.handover;
