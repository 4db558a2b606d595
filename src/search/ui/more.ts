export { default } from 'virtual:search-more';
