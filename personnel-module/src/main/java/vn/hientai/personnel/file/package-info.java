/**
 * The personnel file (hồ sơ cán bộ, công chức, viên chức) by the form of TT 06/2023/TT-BNV: who the person is, every
 * field with its history, where they work and worked, and today's directory of everyone.
 */
package vn.hientai.personnel.file;
