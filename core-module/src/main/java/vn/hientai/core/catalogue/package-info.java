/**
 * Catalogues (danh mục): the code lists that forms offer, each item with its days, its basis and how sure its source is.
 * The shipped rows are the files of {@code catalogue/}; what an item says besides code and name are its attributes.
 */
package vn.hientai.core.catalogue;
